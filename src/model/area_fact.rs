//! The counts that an area's own description holds: their one home, whichever page shows them.
//!
//! Must not know which pages those are.

use super::Area;
use super::coded::coded;

coded! {
    AreaFact {
        Population = "population", "人口";
        Hospitals = "hospitals", "精神科病院";
        Clinics = "clinics", "精神科診療所";
        GeneralOffices = "general-offices", "一般相談支援事業所";
        SpecifiedOffices = "specified-offices", "特定相談支援事業所";
    }
}

impl AreaFact {
    pub fn of(self, area: &Area) -> Option<u32> {
        match self {
            Self::Population => area.population,
            Self::Hospitals => area.psychiatric_hospitals,
            Self::Clinics => area.psychiatric_clinics,
            Self::GeneralOffices => area.general_consultation_offices,
            Self::SpecifiedOffices => area.specified_consultation_offices,
        }
    }

    pub fn put(self, area: &mut Area, count: Option<u32>) {
        let place = match self {
            Self::Population => &mut area.population,
            Self::Hospitals => &mut area.psychiatric_hospitals,
            Self::Clinics => &mut area.psychiatric_clinics,
            Self::GeneralOffices => &mut area.general_consultation_offices,
            Self::SpecifiedOffices => &mut area.specified_consultation_offices,
        };
        *place = count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaId, AreaKind, EditionRef};

    #[test]
    fn each_fact_has_a_place_of_its_own() {
        let list = EditionRef::new("l", "1");
        let mut area = Area::new(AreaId::new("a"), AreaKind::Region, "圏域", list);
        for (count, fact) in (1..).zip(AreaFact::ALL) {
            fact.put(&mut area, Some(count));
        }
        let all: Vec<Option<u32>> = AreaFact::ALL.iter().map(|fact| fact.of(&area)).collect();
        assert_eq!(all, [1, 2, 3, 4, 5].map(Some));
    }
}
