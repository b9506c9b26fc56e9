// Talking to the emulator: acts go out, states come in.

/** How long the page asks often before it waits at the server, in milliseconds. */
const LIVELY = 10_000;
const SHORT = 250;
const LONG = 20_000;

let wake = () => {};

async function post(path, body) {
  const options = body instanceof FormData
    ? { method: 'POST', body }
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, options);
  const answer = await response.json();
  wake();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

/** What a person does in a chat. */
export const act = (person, chat, name, more = {}) => post('/control/act', { person, chat, act: name, ...more });

/** Files of a person; several make an album. */
export function upload(person, chat, as, files, caption = '') {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const query = new URLSearchParams({ person, chat, as, caption }).toString().replaceAll('+', '%20');
  return post(`/control/upload?${query}`, form);
}

export const addPerson = (person) => post('/control/persons', person);
export const turn = (name, more = {}) => post('/control/world', { act: name, ...more });
export const fileUrl = (id) => `/control/file/${encodeURIComponent(id)}`;

const rest = (time) => new Promise((done) => {
  const timer = setTimeout(done, time);
  wake = () => { clearTimeout(timer); done(); };
});

/** Gives every state to `show`, first the present one, for as long as the page lives. */
export async function watch(show, lost) {
  const begun = performance.now();
  let version = -1;
  for (;;) {
    try {
      const lively = performance.now() - begun < LIVELY;
      const path = version < 0 ? '/control/state' : `/control/wait?since=${version}&timeout=${lively ? 0 : LONG}`;
      const state = await (await fetch(path)).json();
      if (state.phones) show(state);
      version = state.version;
      lost(false);
      if (lively) await rest(SHORT);
    } catch {
      lost(true);
      version = -1;
      await rest(1000);
    }
  }
}
