/** Made-up people, as the demo has them. */
const ROWS = [
  {
    name: 'Phoebe Mossgate',
    place: '3023 Driftwood St',
    zip: '12203',
    email: 'phoebe@example.com',
  },
  { name: 'Judith Oakthorpe', place: 'PO Box 5012', zip: '31401', email: 'j.oak@example.org' },
  { name: 'Alma Millwain', place: '2962 Tamarack Way', zip: '94612', email: '' },
  {
    name: 'Judith Holmwick',
    place: '4683 Bellflower',
    zip: '95814',
    email: 'holmwick@example.com',
  },
  { name: 'Rowan Fairlane', place: '118 Juniper Ct', zip: '07030', email: 'rowan.f@example.net' },
];

/** What the product does, in one look: a list, and the column that is added to it. */
export function Picture({ label }: { label: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className="overflow-hidden rounded-lg border border-line text-fine shadow-float select-none"
    >
      <div className="grid grid-cols-[1.1fr_1.1fr_0.5fr_1.35fr] font-semibold text-quiet">
        <Cell>Name</Cell>
        <Cell>Address</Cell>
        <Cell>ZIP</Cell>
        <Cell added>email</Cell>
      </div>
      {ROWS.map(({ name, place, zip, email }, i) => (
        <div key={name} className="grid grid-cols-[1.1fr_1.1fr_0.5fr_1.35fr] border-t border-line">
          <Cell>{name}</Cell>
          <Cell>{place}</Cell>
          <Cell>{zip}</Cell>
          <Cell added>
            <span
              className="block animate-enter truncate font-semibold text-accent"
              style={{ animationDelay: `${400 + i * 140}ms` }}
            >
              {email || <span className="font-normal text-quiet">no match</span>}
            </span>
          </Cell>
        </div>
      ))}
    </div>
  );
}

function Cell({ added = false, children }: { added?: boolean; children: React.ReactNode }) {
  return (
    <div className={`truncate px-3 py-3 sm:px-4 ${added ? 'bg-accent-soft text-accent' : ''}`}>
      {children}
    </div>
  );
}
