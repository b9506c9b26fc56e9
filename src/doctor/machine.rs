//! What stands on this machine: files, database, disk.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::Path;

use jiff::Timestamp;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::ids::AgencyId;
use loket_store_sqlite::{Inspection, inspect};

use super::{Finding, nearest_folder};
use crate::app;
use crate::config::{self, Config};
use crate::files::depot::list_parts;

/// Services, texts, regions and holidays, the same as `loket check`; and who works on what is handed in.
pub(super) fn files(config: &Config, now: Timestamp) -> Vec<Finding> {
    let (loaded, warnings) = match app::check(config, now) {
        Ok(checked) => checked,
        Err(broken) => {
            let remedy = "mend the files; `loket check` tells when they are right";
            return vec![Finding::bad("files", broken.to_string(), remedy)];
        }
    };
    let (services, holidays) = (loaded.catalogue.services.len(), loaded.holidays.len());
    let files = if warnings.is_empty() {
        Finding::good("files", format!("{services} services, {holidays} holidays"))
    } else {
        Finding::doubtful("files", warnings.to_string(), "look at what is told; `loket check` tells it again")
    };
    vec![files, officers(config, &loaded.catalogue)]
}

/// An application that no officer may claim waits for ever, and the counter promises a day for it.
fn officers(config: &Config, catalogue: &Catalogue) -> Finding {
    let officers = &config.staff.officers;
    let works_for =
        |agency: &AgencyId| officers.iter().any(|officer| officer.agencies.iter().any(|(id, _)| id == agency));
    let services = catalogue.services.iter().filter(|service| service.takes_applications());
    let missing: BTreeSet<&str> =
        services.map(|service| service.keeper()).filter(|agency| !works_for(agency)).map(AgencyId::as_str).collect();
    if missing.is_empty() {
        return Finding::good(
            "officers",
            format!("{} of them, for every agency that takes applications", officers.len()),
        );
    }
    let missing: Vec<&str> = missing.into_iter().collect();
    let told = format!("nobody may claim what is handed in for: {}", missing.join(", "));
    Finding::doubtful("officers", told, "name these agencies with an officer in bot.toml, under [[staff.officer]]")
}

pub(super) async fn database(path: &Path) -> Vec<Finding> {
    let shown = path.display();
    match inspect(path).await {
        Ok(None) => vec![unmade(path)],
        Ok(Some(found)) => judge(&found, path),
        Err(error) => {
            let remedy = "give this user rights on it, name another path as [database] url, or restore a backup";
            vec![Finding::bad("database", format!("{shown}: {error}"), remedy)]
        }
    }
}

fn unmade(path: &Path) -> Finding {
    let folder = nearest_folder(path);
    match tempfile::Builder::new().prefix(".loket-doctor-").tempfile_in(folder) {
        Ok(_gone_at_once) => {
            Finding::good("database", format!("{} is not there yet; the first start makes it", path.display()))
        }
        Err(error) => Finding::bad(
            "database",
            format!("{} cannot be made: nothing can be written in {}: {error}", path.display(), folder.display()),
            "give this user the right to write there, or name another path as [database] url",
        ),
    }
}

fn judge(found: &Inspection, path: &Path) -> Vec<Finding> {
    let shown = path.display();
    if !found.damage.is_empty() {
        let told = format!("{shown} is damaged: {}", found.damage.join("; "));
        return vec![Finding::bad("database", told, "stop the counter, check the disk, and restore a backup")];
    }
    if found.is_newer {
        let told = format!("{shown} was written by a newer Loket");
        return vec![Finding::bad("database", told, "start that version, or restore a backup")];
    }
    if let Some(why) = &found.unwritable {
        let remedy = "make room on the disk, and give this user the right to write to the file and its folder";
        return vec![Finding::bad("database", format!("{shown} cannot be written: {why}"), remedy)];
    }
    if found.waiting > 0 {
        let told = format!("{shown} is whole; {} migrations wait for the next start", found.waiting);
        return vec![Finding::doubtful("database", told, "make a backup before you start")];
    }
    if !found.is_wal {
        let told = format!("{shown} is whole, but not in WAL mode");
        return vec![Finding::doubtful("database", told, "start the counter: it sets the mode anew")];
    }
    vec![Finding::good("database", format!("{shown} is whole, up to date, and can be written"))]
}

/// The room on the disk of the database.
pub(super) fn disk(database: &Path, least: u64) -> Finding {
    let folder = nearest_folder(database);
    let shown = folder.display();
    match rustix::fs::statvfs(folder) {
        Ok(room) => {
            let free = room.f_bavail.saturating_mul(room.f_frsize);
            let told = format!("{} MiB are free at {shown}", free >> 20);
            if free < least {
                Finding::doubtful("disk", told, format!("make room: less than {} MiB is little", least >> 20))
            } else {
                Finding::good("disk", told)
            }
        }
        Err(error) => Finding::bad("disk", format!("the room at {shown} cannot be told: {error}"), "check the disk"),
    }
}

/// Where the files of citizens are kept: there, or to be made; to be written to in every part; with
/// room for the largest file.
pub(super) fn file_store(settings: &config::Files, least: u64) -> Finding {
    let folder = settings.folder.as_path();
    let shown = folder.display();
    if folder.exists() && !folder.is_dir() {
        return Finding::bad("file store", format!("{shown} is no folder"), "move it away, or name another folder");
    }
    let place = if folder.is_dir() { folder } else { nearest_folder(folder) };
    if let Err(bad) = try_keeping(folder, place, settings.max_megabytes) {
        return bad;
    }
    let state = if folder.is_dir() { "can be written" } else { "is not there yet; the first file makes it" };
    match rustix::fs::statvfs(place) {
        Ok(room) => {
            let free = room.f_bavail.saturating_mul(room.f_frsize);
            let told = format!("{shown} {state}; {} MiB are free there", free >> 20);
            if free < least {
                Finding::doubtful("file store", told, format!("make room: less than {} MiB is little", least >> 20))
            } else {
                Finding::good("file store", told)
            }
        }
        Err(error) => {
            Finding::bad("file store", format!("the room at {shown} cannot be told: {error}"), "check the disk")
        }
    }
}

/// Really writes: a file as large as one may be, and a small one in each part that is there.
fn try_keeping(folder: &Path, place: &Path, megabytes: u32) -> Result<(), Finding> {
    let shown = folder.display();
    let refused = |part: &Path, error: &io::Error| {
        let part = part.display();
        if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
            let told = format!("{shown} keeps nothing: there is no room in {part} for a file of {megabytes} MB");
            return Finding::bad("file store", told, "make room on that disk, or name another folder");
        }
        let told = format!("{shown} does not keep every file: nothing can be written in {part}: {error}");
        let remedy = "give this user the right to write there, or name another folder as [files] folder";
        Finding::bad("file store", told, remedy)
    };
    write_and_forget(place, megabytes).map_err(|error| refused(place, &error))?;
    let parts = if place == folder { list_parts(folder).map_err(|error| refused(folder, &error))? } else { Vec::new() };
    for part in parts {
        write_and_forget(&part, 0).map_err(|error| refused(&part, &error))?;
    }
    Ok(())
}

fn write_and_forget(place: &Path, megabytes: u32) -> io::Result<()> {
    let mut gone_at_once = tempfile::Builder::new().prefix(".loket-doctor-").tempfile_in(place)?;
    gone_at_once.write_all(b"x")?;
    let megabyte = vec![0; 1 << 20];
    for _ in 0..megabytes {
        gone_at_once.write_all(&megabyte)?;
    }
    // Some systems only look for room when it is really needed.
    gone_at_once.as_file().sync_all()
}
