//! A journey as a Mermaid flowchart, which GitHub, GitLab and many editors show as a drawing.

use std::fmt::Write as _;

use super::{Block, Branch, Journey, Node};

/// Where an arrow begins, and what it says.
type End = (String, Option<String>);

/// The journey as the text of a Mermaid flowchart.
pub fn to_mermaid(journey: &Journey) -> String {
    let mut chart = Chart { text: "flowchart TD\n".to_owned(), forks: 0 };
    chart.line(&format!("start([\"{}\"])", escape(&journey.start)));
    let mut ends = vec![("start".to_owned(), None)];
    for block in &journey.blocks {
        ends = match block {
            Block::Question(node) => chart.question(node, &ends),
            Block::Branch(branch) => chart.branch(branch, &ends),
        };
    }
    for (place, words) in journey.closing.iter().enumerate() {
        let id = format!("closing{}", place + 1);
        let is_last = place + 1 == journey.closing.len();
        let (open, close) = if is_last { ("([", "])") } else { ("[[", "]]") };
        chart.line(&format!("{id}{open}\"{}\"{close}", escape(words)));
        chart.arrows(&ends, &id);
        ends = vec![(id, None)];
    }
    chart.text
}

struct Chart {
    text: String,
    forks: usize,
}

impl Chart {
    fn line(&mut self, line: &str) {
        writeln!(self.text, "    {line}").expect("a String takes everything");
    }

    fn arrows(&mut self, ends: &[End], to: &str) {
        for (from, says) in ends {
            match says {
                Some(says) => self.line(&format!("{from} -->|\"{}\"| {to}", escape(says))),
                None => self.line(&format!("{from} --> {to}")),
            }
        }
    }

    fn question(&mut self, node: &Node, ends: &[End]) -> Vec<End> {
        let id = format!("q-{}", node.id);
        self.line(&format!("{id}[\"{}<br/><small>{}</small>\"]", escape(&node.label), escape(&node.detail)));
        self.arrows(ends, &id);
        vec![(id, None)]
    }

    fn branch(&mut self, branch: &Branch, ends: &[End]) -> Vec<End> {
        self.forks += 1;
        let id = format!("fork{}", self.forks);
        self.line(&format!("{id}{{{{\"{}\"}}}}", escape(&branch.asks)));
        self.arrows(ends, &id);
        let mut left = Vec::new();
        for lane in &branch.lanes {
            let mut ends = vec![(id.clone(), Some(lane.case.clone()))];
            for node in &lane.nodes {
                ends = self.question(node, &ends);
            }
            left.append(&mut ends);
        }
        left.extend(branch.otherwise.clone().map(|otherwise| (id, Some(otherwise))));
        left
    }
}

/// Mermaid writes what has a meaning of its own as `#name;`.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '#' => escaped.push_str("#35;"),
            '&' => escaped.push_str("#amp;"),
            '"' => escaped.push_str("#quot;"),
            '<' => escaped.push_str("#lt;"),
            '>' => escaped.push_str("#gt;"),
            '`' => escaped.push_str("#96;"),
            '\n' => escaped.push(' '),
            sign => escaped.push(sign),
        }
    }
    escaped
}
