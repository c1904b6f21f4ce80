import type { ReactNode } from 'react';
import type { HomeMessages } from '../../messages/en/screens/home.ts';

/** Made-up people, as the demo has them. */
const ROWS = [
  { name: 'Phoebe Mossgate', zip: '12203', email: 'phoebe@example.com' },
  { name: 'Judith Oakthorpe', zip: '31401', email: 'j.oak@example.org' },
  { name: 'Alma Millwain', zip: '94612', email: '' },
  { name: 'Opal Finchstead', zip: '06511', email: 'opal.f@example.net' },
  { name: 'Isaac Shelstone', zip: '02903', email: 'isaac@example.com' },
  { name: 'Desmond Finchgrove', zip: '85003', email: 'des.f@example.org' },
];

const GRID = 'grid grid-cols-[1.1fr_1.25fr] sm:grid-cols-[1.2fr_4.75rem_1.3fr]';

/** What the product does, in one look: a list, and the column that is added to it. */
export function Picture({ words }: { words: HomeMessages }) {
  const { name: person, zip: code, email: added } = words.pictureColumns;
  return (
    <div
      role="img"
      aria-label={words.picture}
      className="overflow-hidden rounded-lg border border-line text-fine shadow-float sm:text-small select-none"
    >
      <div className={`${GRID} text-fine font-semibold text-quiet`}>
        <Cell>{person}</Cell>
        <Cell wideOnly>{code}</Cell>
        <Cell added>{added}</Cell>
      </div>
      {ROWS.map(({ name, zip, email }, i) => (
        <div key={name} className={`${GRID} border-t border-line`}>
          <Cell>{name}</Cell>
          <Cell wideOnly>{zip}</Cell>
          <Cell added>
            <span
              className={`block animate-enter truncate ${email ? 'font-semibold text-accent' : 'text-quiet'}`}
              style={{ animationDelay: `${500 + i * 160}ms` }}
            >
              {email || words.pictureNone}
            </span>
          </Cell>
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  readonly added?: boolean;
  readonly wideOnly?: boolean;
  readonly children: ReactNode;
}

function Cell({ added = false, wideOnly = false, children }: CellProps) {
  const look = `${added ? 'bg-accent-soft text-accent' : ''} ${wideOnly ? 'max-sm:hidden' : ''}`;
  return <div className={`truncate px-2.5 py-3.5 sm:px-4 ${look}`}>{children}</div>;
}
