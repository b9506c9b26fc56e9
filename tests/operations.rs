//! The real process as an operator sees it: health, figures, logs, stopping, a failing disk, doctor.

#[path = "operations/disk.rs"]
mod disk;
#[path = "operations/health.rs"]
mod health;
#[path = "operations/process.rs"]
mod process;
#[path = "operations/stop.rs"]
mod stop;
#[path = "operations/vitals.rs"]
mod vitals;
