//! A set of rows as one parameter: a JSON array, opened in SQL with `json_each`.

use serde::Serialize;

/// The array. Tuples become arrays (`value ->> 0`), structs become objects (`value ->> 'name'`).
pub(crate) fn json<T: Serialize>(rows: impl IntoIterator<Item = T>) -> String {
    let rows: Vec<T> = rows.into_iter().collect();
    serde_json::to_string(&rows).expect("rows of numbers, texts and nulls have no map whose keys are not text")
}
