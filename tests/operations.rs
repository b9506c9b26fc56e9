//! The real process as an operator sees it: health, figures, logs, stopping, a failing disk, files, doctor.

#[path = "operations/disk.rs"]
mod disk;
#[path = "operations/doctor.rs"]
mod doctor;
#[path = "operations/files.rs"]
mod files;
#[path = "operations/health.rs"]
mod health;
#[path = "operations/logs.rs"]
mod logs;
#[path = "operations/process.rs"]
mod process;
#[path = "support/real.rs"]
mod real;
#[path = "operations/reload.rs"]
mod reload;
#[path = "operations/shipped.rs"]
mod shipped;
#[path = "operations/stop.rs"]
mod stop;
#[path = "operations/vitals.rs"]
mod vitals;
