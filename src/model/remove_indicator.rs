//! Taking an indicator away, and what pointed at it.

use super::{AreaRecord, IndicatorId};

impl AreaRecord {
    /// Takes an indicator away. What was a part of it is a part of nothing then, and can be tied again.
    pub fn remove_indicator(&mut self, id: &IndicatorId) {
        self.indicators.retain(|indicator| indicator.id != *id);
        for part in &mut self.indicators {
            part.share_of.take_if(|whole| whole == id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, AreaId, AreaKind, Direction, EditionRef, Indicator};

    #[test]
    fn what_was_a_part_of_it_is_a_part_of_nothing() {
        let edition = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "津圏域", edition);
        let mut record = AreaRecord::new(area);
        let of = |id: &str, whole: Option<&str>| {
            let mut made = Indicator::new(IndicatorId::new(id), id, "人", Direction::More);
            made.share_of = whole.map(IndicatorId::new);
            made
        };
        record.indicators = vec![of("1", None), of("2", Some("1")), of("3", Some("2"))];
        record.remove_indicator(&IndicatorId::new("1"));
        let left: Vec<_> = record
            .indicators
            .iter()
            .map(|i| i.share_of.clone())
            .collect();
        assert_eq!(left, [None, Some(IndicatorId::new("2"))]);
    }
}
