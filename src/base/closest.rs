//! "Did you mean": the known word that is closest to a mistyped one.

/// The candidate that `word` was probably meant to be: at most a third of its letters differ. Of several
/// equally close ones the first stays.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    let near = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate));
    near.filter(|&(distance, _)| distance <= limit).min_by_key(|&(distance, _)| distance).map(|(_, it)| it)
}

/// Letters to insert, remove, replace or swap with their neighbour; case, `-` and `_` do not count.
fn distance(a: &str, b: &str) -> usize {
    let plain = |text: &str| -> Vec<char> {
        text.chars().map(|c| if c == '-' { '_' } else { c.to_ascii_lowercase() }).collect()
    };
    let (a, b) = (plain(a), plain(b));
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let known = ["tokio", "tokio-util", "tokio-stream", "axum"];
        assert_eq!(closest("tokyo", known), Some("tokio"));
        assert_eq!(closest("tokio_utli", known), Some("tokio-util"));
        assert_eq!(closest("toiko-steam", known), Some("tokio-stream"));
        assert_eq!(closest("hyper", known), None);
        assert_eq!(closest("", known), None);
    }
}
