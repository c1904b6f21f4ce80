import { stateName } from '../../lists/clean/place/state.ts';
import type { BreakdownGroup } from '../../lists/types/export.ts';
import { useFormats, useMessages } from '../../messages/language.tsx';

/** Where states stand when each is a tile; a dot is none. */
const ROWS = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. .. .. .. .. VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT ..',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. TX .. .. .. .. FL .. PR',
];

/** Each state with its place on the grid, from 1. */
const PLACES = ROWS.flatMap((line, y) =>
  line
    .split(' ')
    .map((state, x) => ({ state, column: x + 1, row: y + 1 }))
    .filter(({ state }) => state !== '..'),
);

/** The accent behind a text, as strong as the rest says. Not a color with a share of itself: Chrome 110 has no `color-mix`. */
const BEHIND =
  'relative isolate text-ink before:absolute before:inset-0 before:-z-1 before:rounded-sm before:bg-accent';

/** From few matches to many. Text stays readable on each. */
const SHADES = [
  'bg-sunken text-quiet',
  `${BEHIND} before:opacity-12`,
  `${BEHIND} before:opacity-25`,
  `${BEHIND} before:opacity-40`,
  'bg-accent text-on-accent',
];

/** The country as a map of tiles, darker where more matches came from. The table says the same. */
export function StateMap({ groups }: { groups: readonly BreakdownGroup[] }) {
  const words = useMessages('results');
  const byState = new Map(groups.map((group) => [group.value, group]));
  const most = Math.max(1, ...groups.filter(({ value }) => value).map(({ matched }) => matched));
  return (
    <div aria-hidden="true" className="space-y-3">
      <div className="grid grid-cols-11 gap-1">
        {PLACES.map(({ state, column, row }) => (
          <Tile
            key={state}
            state={state}
            column={column}
            row={row}
            group={byState.get(state)}
            most={most}
          />
        ))}
      </div>
      <p className="flex items-center gap-1.5 text-fine text-quiet">
        {words.fewer}
        {SHADES.slice(1).map((shade) => (
          <span key={shade} className={`filled h-3 w-6 rounded-sm ${shade}`} />
        ))}
        {words.more}
      </p>
    </div>
  );
}

interface TileProps {
  readonly state: string;
  readonly column: number;
  readonly row: number;
  readonly group: BreakdownGroup | undefined;
  readonly most: number;
}

function Tile({ state, column, row, group, most }: TileProps) {
  const words = useMessages('results');
  const { compact } = useFormats();
  const matched = group?.matched ?? 0;
  return (
    <span
      title={`${stateName(state)}: ${words.matchRateNote(matched, group?.answered ?? 0)}`}
      style={{ gridColumn: column, gridRow: row }}
      className={`filled flex aspect-square flex-col items-center justify-center rounded-sm text-fine leading-tight ${shadeOf(matched, most)}`}
    >
      <span className="font-semibold">{state}</span>
      {group && <span className="max-sm:hidden">{compact(matched)}</span>}
    </span>
  );
}

function shadeOf(matched: number, most: number): string {
  if (matched === 0) return SHADES[0] ?? '';
  return SHADES[Math.ceil((matched / most) * (SHADES.length - 1))] ?? '';
}
