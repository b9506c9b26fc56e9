//! A picture that opens, made as small as it can be.

/// A grey baseline JPEG of this size; both sides are multiples of 8 (ITU-T T.81).
pub(crate) fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = vec![0xFF, 0xD8];
    let mut segment = |marker: u8, data: &[u8]| {
        jpeg.extend([0xFF, marker]);
        jpeg.extend(u16::try_from(data.len() + 2).expect("samples are small").to_be_bytes());
        jpeg.extend(data);
    };
    segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    segment(0xDB, &[&[0][..], &[1; 64]].concat());
    let (high, wide) = (height.to_be_bytes(), width.to_be_bytes());
    segment(0xC0, &[8, high[0], high[1], wide[0], wide[1], 1, 1, 0x11, 0]);
    // One code each: "no difference" and "end of block", both a single zero bit.
    for table in [0x00, 0x10] {
        let mut lengths = [0; 18];
        (lengths[0], lengths[1]) = (table, 1);
        segment(0xC4, &lengths);
    }
    segment(0xDA, &[1, 1, 0, 0, 63, 0]);
    let bits = usize::from(width) / 8 * (usize::from(height) / 8) * 2;
    jpeg.extend(vec![0; bits / 8]);
    if !bits.is_multiple_of(8) {
        jpeg.push(0xFF >> (bits % 8));
    }
    jpeg.extend([0xFF, 0xD9]);
    jpeg
}
