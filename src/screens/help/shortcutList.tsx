import { CheckField } from '../../ui/form/fields.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices, useWatched } from '../../features/page/services.ts';

const ROWS = [
  { does: 'list', keys: [['?']] },
  { does: 'new', keys: [['N']] },
  { does: 'home', keys: [['H']] },
  { does: 'search', keys: [['/']] },
  {
    does: 'primary',
    keys: [
      ['Ctrl', 'Enter'],
      ['⌘', 'Enter'],
    ],
  },
] as const;

/** The keys of the page, and the switch for those without a modifier. */
export function ShortcutList() {
  const words = useMessages('help');
  const { shortcuts } = useServices();
  const on = useWatched(shortcuts);
  return (
    <div className="space-y-5">
      <dl className="divide-y divide-line border-y border-line text-small">
        {ROWS.map(({ does, keys }) => (
          <div key={does} className="flex items-center justify-between gap-6 py-2.5">
            <dt>{words.key[does]}</dt>
            <dd className="flex items-center gap-2 text-quiet">
              {keys.map((chord, i) => (
                <span key={chord.join()} className="flex items-center gap-1">
                  {i > 0 && <span className="mx-1">{words.or}</span>}
                  {chord.map((key) => (
                    <kbd
                      key={key}
                      className="min-w-7 rounded-sm border border-edge px-1.5 py-0.5 text-center font-sans text-fine font-semibold text-ink"
                    >
                      {key}
                    </kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={words.keysOn}
        hint={words.keysHint}
        checked={on}
        onCheck={(checked) => {
          shortcuts.set(checked);
        }}
      />
    </div>
  );
}
