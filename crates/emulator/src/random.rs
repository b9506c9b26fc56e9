//! A small repeatable source of chance (SplitMix64): the same seed gives the same world.

/// Deterministic random numbers; not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number in `0..end`; 0 where `end` is 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }

    /// Whether something of this probability (0 to 1) happens now.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        let roll = u32::try_from(self.below(1_000_000)).unwrap_or(u32::MAX);
        f64::from(roll) < probability * 1_000_000.0
    }

    /// `length` letters and digits, as in Telegram's file identifiers.
    pub(crate) fn word(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        (0..length)
            .map(|_| {
                let index = usize::try_from(self.below(LETTERS.len() as u64)).unwrap_or_default();
                char::from(LETTERS[index])
            })
            .collect()
    }
}
