//! Choices that people see as a word and files hold as a code.
//!
//! serde reads and writes the code, as a value and as a key. Nothing but a known code is taken.

/// Declares an enum of fixed choices with, for each, its code in files (kebab-case ASCII)
/// and its Japanese label, plus `ALL`, `code()`, `label()`, `from_code()` and serde by the code.
macro_rules! coded {
    (
        $(#[$doc:meta])*
        $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal, $label:literal; )+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_doc])* $variant, )+
        }

        impl $name {
            /// In the order in which people are offered them.
            pub const ALL: &[$name] = &[ $( $name::$variant, )+ ];

            /// What people read.
            pub fn label(self) -> &'static str {
                match self { $( $name::$variant => $label, )+ }
            }

            /// What files hold.
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_code(&code)
                    .ok_or_else(|| serde::de::Error::custom($crate::model::Refused))
            }
        }
    };
}

pub(crate) use coded;
