import { stateName } from '../../lists/clean/place/state.ts';
import type { Breakdown, BreakdownGroup } from '../../lists/types/export.ts';
import { useFormats, useMessages } from '../../messages/language.tsx';

export interface GroupTableProps {
  /** The table's accessible name. */
  readonly name: string;
  /** What the groups are of, such as `State`. */
  readonly head: string;
  readonly breakdown: Breakdown;
  readonly groups: readonly BreakdownGroup[];
}

/** Groups with their matches, as bars whose length is what was answered and whose filling what matched. */
export function GroupTable({ name, head, breakdown, groups }: GroupTableProps) {
  const words = useMessages('results');
  const most = Math.max(1, ...groups.map(({ answered }) => answered));
  return (
    <table aria-label={name} className="w-full border-collapse text-left text-small">
      <thead className="text-fine text-quiet">
        <tr>
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            {head}
          </th>
          <th scope="col" className="py-1.5 text-right font-semibold sm:w-3/5">
            {words.matchedOfSent}
          </th>
          <th scope="col" className="py-1.5 pl-3 text-right font-semibold">
            {words.matchRate}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.value} by={breakdown.by} group={group} most={most} />
        ))}
      </tbody>
    </table>
  );
}

interface GroupRowProps {
  readonly by: Breakdown['by'];
  readonly group: BreakdownGroup;
  readonly most: number;
}

function GroupRow({ by, group, most }: GroupRowProps) {
  const words = useMessages('results');
  const { percent } = useFormats();
  const { value, answered, matched } = group;
  const name = by === 'state' ? stateName(value) : value;
  return (
    <tr className="border-t border-line">
      <th scope="row" className="max-w-48 truncate py-1.5 pr-3 font-medium">
        {name || (by === 'state' ? words.noState : words.noValue)}
      </th>
      <td className="py-1.5">
        <Volume group={group} most={most} />
      </td>
      <td className="py-1.5 pl-3 text-right">
        {answered > 0 ? percent(matched / answered) : words.noRate}
      </td>
    </tr>
  );
}

/** How many rows of a group were answered, and how many of these matched, as a bar and as numbers. */
function Volume({ group: { answered, matched }, most }: Pick<GroupRowProps, 'group' | 'most'>) {
  const words = useMessages('results');
  const { count } = useFormats();
  return (
    <div className="flex items-center justify-end gap-3 whitespace-nowrap">
      <div aria-hidden="true" className="flex h-3 grow max-sm:hidden">
        <div
          className="filled rounded-l-sm bg-accent"
          style={{ width: `${(100 * matched) / most}%` }}
        />
        <div
          className="filled rounded-r-sm bg-neutral-fill opacity-45"
          style={{ width: `${(100 * (answered - matched)) / most}%` }}
        />
      </div>
      <span className="w-24 text-right">
        <strong className="font-semibold">{count(matched)}</strong>{' '}
        <span className="text-quiet">{words.ofCount(answered)}</span>
      </span>
    </div>
  );
}
