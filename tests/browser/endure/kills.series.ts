import { origins } from "../support";
import { kills } from "./kills";
import { SEED, series, times } from "./series";

const sizes = {
  small: { areas: 3, years: 1 },
  large: { areas: 6, years: 10 },
};
const MUST = ["lostSaidSaved", "lostOld", "torn"];

const settings = (["localhost", "file"] as const).flatMap((origin) =>
  Object.entries(sizes).flatMap(([name, size]) =>
    [1, 3].map((tabs) => ({ origin, name, size, tabs })),
  ),
);
settings.forEach(({ origin, name, size, tabs }, number) => {
  const seed = SEED + number;
  const each = Math.ceil(times(200) / settings.length);
  series(`kills: ${origin}, ${name}, tabs ${tabs}`, seed, MUST, () =>
    kills({ url: origins[origin], size, tabs, seed, kills: each }),
  );
});
