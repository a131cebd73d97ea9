//! Ready figures of the 地域のすがた: those that areas look at before anything is judged.

use super::{AreaFact, FigureGroup, FigureId, ProfileFigure};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureTemplate {
    /// Also the id of the figure that is begun from it, so that two PCs begin the same one.
    pub id: FigureId,
    pub group: FigureGroup,
    pub name: String,
    pub unit: String,
    /// Where it is usually found.
    pub source: String,
    /// How it is usually counted.
    pub basis: String,
    /// Where the value of the area as a whole has its home, if that is not the figure.
    pub fact: Option<AreaFact>,
}

impl FigureTemplate {
    /// The figure with the template's words and no values yet. Its source is the usual one, which nobody
    /// has confirmed: it is offered, and not written down.
    pub fn start(&self) -> ProfileFigure {
        ProfileFigure {
            basis: self.basis.clone(),
            ..ProfileFigure::new(self.id.clone(), self.group, &*self.name, &*self.unit)
        }
    }
}
