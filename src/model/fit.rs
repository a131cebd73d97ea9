//! For which areas an item makes sense.

use super::coded::coded;
use super::{AreaKind, AskedOf};

coded! {
    /// For which areas an item makes sense.
    Fit {
        Prefecture = "prefecture", "都道府県";
        Region = "region", "圏域";
        Municipality = "municipality", "市町村";
        /// A 市町村 with a 保健所 of its own, whose work the item is.
        MunicipalityWithHealthCentre = "municipality-with-health-centre", "保健所設置市など";
    }
}

impl Fit {
    /// The kind of area that it is about.
    pub fn kind(self) -> AreaKind {
        match self {
            Self::Prefecture => AreaKind::Prefecture,
            Self::Region => AreaKind::Region,
            Self::Municipality | Self::MunicipalityWithHealthCentre => AreaKind::Municipality,
        }
    }

    /// Whether it is meant for such an area. As long as nobody has said whether a 市町村 has a 保健所,
    /// the work of one is asked about.
    pub fn suits(self, of: AskedOf) -> bool {
        let is_without = of.own_health_center == Some(false);
        let needs_one = self == Self::MunicipalityWithHealthCentre;
        self.kind() == of.kind && !(needs_one && is_without)
    }
}

/// All areas of a kind.
impl From<AreaKind> for Fit {
    fn from(kind: AreaKind) -> Self {
        match kind {
            AreaKind::Prefecture => Self::Prefecture,
            AreaKind::Region => Self::Region,
            AreaKind::Municipality => Self::Municipality,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_of_a_health_centre_is_asked_of_whoever_may_have_one() {
        let of = |kind, own_health_center| AskedOf {
            kind,
            own_health_center,
        };
        for kind in AreaKind::ALL {
            for own in [None, Some(true), Some(false)] {
                let suited = Fit::ALL.iter().filter(|fit| fit.suits(of(*kind, own)));
                let suited: Vec<Fit> = suited.copied().collect();
                let mut expected = vec![Fit::from(*kind)];
                if *kind == AreaKind::Municipality && own != Some(false) {
                    expected.push(Fit::MunicipalityWithHealthCentre);
                }
                assert_eq!(suited, expected, "{kind:?} {own:?}");
            }
            assert_eq!(Fit::from(*kind).kind(), *kind);
        }
    }
}
