//! A journey as an SVG: one way from top to bottom, lanes side by side where it forks.
//!
//! The way stands on one axis, and every fork closes again before the next, so that places follow
//! from sizes alone. Coordinates are whole pixels.

use std::fmt::Write as _;

use super::{Block, Branch, Journey, Node};
use crate::drawing::{escape, wrap};

const BOX: i32 = 244;
const FORK: i32 = 276;
/// Between lanes.
const BETWEEN: i32 = 28;
/// Between what follows one another.
const BELOW: i32 = 32;
/// From a fork to its lanes; the cases stand there.
const INTO_LANES: i32 = 58;
/// How far outside the lanes the way around them runs.
const AROUND: i32 = 30;
const MARGIN: i32 = 28;
const LINE: i32 = 19;
/// The most characters of a line in a box.
const MOST_CHARS: usize = 30;
/// The radius of a bend.
const BEND: i32 = 9;

const STYLE: &str = "\
text{font-family:'Noto Sans','DejaVu Sans',Arial,sans-serif;text-anchor:middle;fill:#1b2733;font-size:14px}\
.detail{font-size:11.5px;fill:#5b6b7b}.case{font-size:12.5px;font-weight:600;fill:#7a4b00}\
.end text{fill:#fff;font-weight:600}.end rect{fill:#1d7a4c}.check rect{fill:#e4f3ea;stroke:#1d7a4c}\
.question rect{fill:#fff;stroke:#3b6ea5}.fork path{fill:#fff3d6;stroke:#c98a00}\
.fork text{font-weight:600}.way{fill:none;stroke:#6b7b8c}.chip{fill:#fff;stroke:#e3c98f}\
rect,path{stroke-width:1.5}";

/// The journey as a whole SVG document.
pub fn to_svg(journey: &Journey) -> String {
    let (left, right) = extent(journey);
    let mut drawing = Drawing { out: String::new(), axis: MARGIN + left, y: MARGIN };
    drawing.end("end", &journey.start);
    for block in &journey.blocks {
        drawing.arrow_down();
        match block {
            Block::Question(node) => drawing.question(node),
            Block::Branch(branch) => drawing.branch(branch),
        }
    }
    for (place, words) in journey.closing.iter().enumerate() {
        drawing.arrow_down();
        let is_last = place + 1 == journey.closing.len();
        drawing.end(if is_last { "end" } else { "check" }, words);
    }
    let (width, height) = (left + right + 2 * MARGIN, drawing.y + MARGIN);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n\
         <defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" \
         orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#6b7b8c\" stroke=\"none\"/></marker></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\" stroke=\"none\"/>\n{}</svg>\n",
        escape(&journey.start),
        drawing.out
    )
}

/// How far the drawing reaches to the left and right of its axis.
fn extent(journey: &Journey) -> (i32, i32) {
    let (mut left, mut right) = (FORK / 2, FORK / 2);
    for block in &journey.blocks {
        let Block::Branch(branch) = block else { continue };
        left = left.max(span(branch) / 2);
        right = right.max(span(branch) / 2);
        if branch.otherwise.is_some() {
            right = right.max(around(branch) + 4);
        }
    }
    (left, right)
}

/// How much room the lanes of a fork take.
fn span(branch: &Branch) -> i32 {
    let lanes = count(branch.lanes.len());
    lanes * BOX + (lanes - 1) * BETWEEN
}

/// Where the way around the lanes runs, from the axis.
fn around(branch: &Branch) -> i32 {
    let words = branch.otherwise.as_deref().map_or(0, width_of);
    (span(branch) / 2 + AROUND).max(FORK / 2 + words + 22)
}

struct Drawing {
    out: String,
    axis: i32,
    y: i32,
}

impl Drawing {
    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        self.out.write_fmt(element).expect("a String takes everything");
        self.out.push('\n');
    }

    fn arrow_down(&mut self) {
        let (x, from) = (self.axis, self.y);
        self.y += BELOW;
        self.way(&[(x, from), (x, self.y)], true);
    }

    fn end(&mut self, class: &str, words: &str) {
        let lines = wrap(words, MOST_CHARS + 2);
        let height = count(lines.len()) * LINE + 18;
        let (x, y) = (self.axis - FORK / 2, self.y);
        let round = height.min(44) / 2;
        self.put(format_args!(
            "<g class=\"{class}\"><rect x=\"{x}\" y=\"{y}\" width=\"{FORK}\" height=\"{height}\" rx=\"{round}\"/>"
        ));
        self.lines(self.axis, y + 9, &lines);
        self.put(format_args!("</g>"));
        self.y += height;
    }

    fn question(&mut self, node: &Node) {
        self.y = self.node(self.axis, self.y, node);
    }

    /// Draws a question and gives where it ends.
    fn node(&mut self, x: i32, y: i32, node: &Node) -> i32 {
        let lines = wrap(&node.label, MOST_CHARS);
        let height = count(lines.len()) * LINE + 34;
        let left = x - BOX / 2;
        self.put(format_args!(
            "<g class=\"question\"><rect x=\"{left}\" y=\"{y}\" width=\"{BOX}\" height=\"{height}\" rx=\"7\"/>"
        ));
        self.lines(x, y + 8, &lines);
        let below = y + height - 11;
        self.put(format_args!("<text class=\"detail\" x=\"{x}\" y=\"{below}\">{}</text></g>", escape(&node.detail)));
        y + height
    }

    fn branch(&mut self, branch: &Branch) {
        let (axis, top) = (self.axis, self.y);
        let bottom = self.fork(&branch.asks);
        let first = axis - span(branch) / 2 + BOX / 2;
        let (bus, lanes_top) = (bottom + 14, bottom + INTO_LANES);
        let mut ends = Vec::new();
        for (place, lane) in branch.lanes.iter().enumerate() {
            let x = first + count(place) * (BOX + BETWEEN);
            self.way(&[(axis, bottom), (axis, bus), (x, bus), (x, lanes_top)], true);
            self.chip(x, bus + 19, &lane.case);
            let mut y = lanes_top;
            for (place, node) in lane.nodes.iter().enumerate() {
                if place > 0 {
                    self.way(&[(x, y), (x, y + BELOW)], true);
                    y += BELOW;
                }
                y = self.node(x, y, node);
            }
            ends.push((x, y));
        }
        let together = ends.iter().map(|(_, y)| *y).max().unwrap_or(bottom) + 20;
        for (x, y) in ends {
            self.way(&[(x, y), (x, together), (axis, together)], false);
        }
        if let Some(otherwise) = &branch.otherwise {
            let (from, middle, far) = (axis + FORK / 2, i32::midpoint(top, bottom), axis + around(branch));
            self.way(&[(from, middle), (far, middle), (far, together), (axis, together)], false);
            let x = from + width_of(otherwise) / 2 + 6;
            self.put(format_args!("<text class=\"case\" x=\"{x}\" y=\"{}\">{}</text>", middle - 6, escape(otherwise)));
        }
        self.y = together;
    }

    /// Draws the fork itself and gives where it ends.
    fn fork(&mut self, asks: &str) -> i32 {
        let lines = wrap(asks, MOST_CHARS - 4);
        let height = count(lines.len()) * LINE + 20;
        let (x, y) = (self.axis, self.y);
        let (left, right, point) = (x - FORK / 2, x + FORK / 2, 16);
        let (middle, bottom) = (y + height / 2, y + height);
        self.put(format_args!(
            "<g class=\"fork\"><path d=\"M{left} {middle}L{} {y}H{}L{right} {middle}L{} {bottom}H{}z\"/>",
            left + point,
            right - point,
            right - point,
            left + point
        ));
        self.lines(x, y + 10, &lines);
        self.put(format_args!("</g>"));
        bottom
    }

    /// The case of a lane, on its way.
    fn chip(&mut self, x: i32, y: i32, case: &str) {
        let words = wrap(case, MOST_CHARS - 2);
        let shown = if words.len() > 1 { format!("{}…", words[0]) } else { case.to_owned() };
        let width = width_of(&shown) + 16;
        let (left, top) = (x - width / 2, y - 10);
        self.put(format_args!(
            "<rect class=\"chip\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"20\" rx=\"10\"/>"
        ));
        self.put(format_args!("<text class=\"case\" x=\"{x}\" y=\"{}\">{}</text>", y + 4, escape(&shown)));
    }

    fn lines(&mut self, x: i32, top: i32, lines: &[String]) {
        for (place, line) in lines.iter().enumerate() {
            let y = top + count(place) * LINE + 14;
            self.put(format_args!("<text x=\"{x}\" y=\"{y}\">{}</text>", escape(line)));
        }
    }

    /// A way along these points, its corners bent.
    fn way(&mut self, points: &[(i32, i32)], arrow: bool) {
        let mut points = points.to_vec();
        points.dedup();
        let Some((first, rest)) = points.split_first() else { return };
        let mut path = format!("M{} {}", first.0, first.1);
        let mut from = *first;
        for (place, corner) in rest.iter().enumerate() {
            match rest.get(place + 1) {
                Some(next) if is_corner(from, *corner, *next) => {
                    let ((ax, ay), (bx, by)) = (towards(*corner, from), towards(*corner, *next));
                    write!(path, "L{ax} {ay}Q{} {} {bx} {by}", corner.0, corner.1).expect("a String takes everything");
                }
                Some(_) | None => write!(path, "L{} {}", corner.0, corner.1).expect("a String takes everything"),
            }
            from = *corner;
        }
        let tip = if arrow { " marker-end=\"url(#tip)\"" } else { "" };
        self.put(format_args!("<path class=\"way\" d=\"{path}\"{tip}/>"));
    }
}

fn is_corner(from: (i32, i32), corner: (i32, i32), to: (i32, i32)) -> bool {
    (from.0 == corner.0) != (corner.0 == to.0)
}

/// A point a bend's radius away from a corner, or half way where that is nearer.
fn towards(corner: (i32, i32), to: (i32, i32)) -> (i32, i32) {
    let step = |from: i32, to: i32| from + (to - from).signum() * BEND.min((to - from).abs() / 2);
    (step(corner.0, to.0), step(corner.1, to.1))
}

/// About how wide a text in small letters is.
fn width_of(text: &str) -> i32 {
    count(text.chars().count()) * 8
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
