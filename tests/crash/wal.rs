//! The database's log on disk (`SQLite` file format, "The WAL File"): did a kill leave a commit half written?

use std::path::{Path, PathBuf};

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Where the log of a database lies.
pub(crate) fn path(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push("-wal");
    PathBuf::from(path)
}

/// Do pages stand behind the last commit, or is the last one cut off? A new life drops them.
pub(crate) fn is_torn(log: &[u8]) -> bool {
    let Some(header) = log.get(..HEADER) else { return !log.is_empty() };
    let page = number(&header[8..12]);
    let salts = &header[16..24];
    let size = FRAME_HEADER + page;
    if page == 0 {
        return true;
    }
    let mut after_commit = false;
    let mut rest = &log[HEADER..];
    while !rest.is_empty() {
        let Some(frame) = rest.get(..size) else {
            // Only a frame of this very run counts; older ones are whole.
            return rest.get(8..16).is_none_or(|found| found == salts);
        };
        if &frame[8..16] != salts {
            break;
        }
        after_commit = number(&frame[4..8]) == 0;
        rest = &rest[size..];
    }
    after_commit
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}
