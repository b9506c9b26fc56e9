// Line icons, drawn here so that nothing is fetched from elsewhere.

const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4',
  attach: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4L15 7.3',
  keyboard: 'M4 6h16v12H4z M7.5 10h.01 M12 10h.01 M16.5 10h.01 M8 14h8',
  more: 'M12 5.5v.01 M12 12v.01 M12 18.5v.01',
  close: 'M6 6l12 12 M18 6 6 18',
  reply: 'M9 7 4 12l5 5 M4 12h9a6 6 0 0 1 6 6',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
  down: 'M6 9l6 6 6-6',
  file: 'M7 3h7l4 4v14H7z M14 3v4h4',
  document: 'M7 3h7l4 4v14H7z M14 3v4h4',
  photo: 'M4 6h16v13H4z M4 16l5-5 4 4 3-3 4 4 M9 9.5h.01',
  album: 'M7 4h13v12H7z M4 8v12h13',
  contact: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M5 20a7 7 0 0 1 14 0',
  location: 'M12 21c-4-4.5-6-7.5-6-10.5a6 6 0 0 1 12 0c0 3-2 6-6 10.5z M12 12.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  sticker: 'M4 12a8 8 0 1 1 16 0c-4 0-8 4-8 8a8 8 0 0 1-8-8z M9 10h.01 M14 10h.01',
  voice: 'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4z M6.5 11.5a5.5 5.5 0 0 0 11 0 M12 17v3',
  poll: 'M6 20V11 M12 20V4 M18 20v-6',
  link: 'M10 14a4 4 0 0 0 6 .5l2.5-2.5a4 4 0 0 0-6-6L11 7.500 M14 10a4 4 0 0 0-6-.5L5.5 12a4 4 0 0 0 6 6l1.500-1.500',
  copy: 'M9 9h10v11H9z M5 15V4h10',
  block: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z M6.500 6.500l11 11',
  plus: 'M12 5v14 M5 12h14',
  external: 'M8 16 17 7 M10 7h7v7',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  tools: 'M4 7h10 M18 7h2 M4 17h4 M12 17h8 M16 5v4 M10 15v4',
};

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? '');
  svg.append(path);
  return svg;
}
