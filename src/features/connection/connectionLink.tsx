import { Link, useLocation } from 'wouter';
import { TOKEN_LIFETIME } from '../../api/limits.ts';
import { CheckIcon, WarnIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS } from '../page/paths.ts';
import { useConnection } from '../page/services.ts';
import { useNow } from '../page/useNow.ts';

const MINUTE = 60_000;

/** Says whether this tab is connected and for how long, and leads to where that can be changed, and back. */
export function ConnectionLink() {
  const words = useMessages('connection');
  const [location] = useLocation();
  const connection = useConnection();
  const now = useNow(MINUTE);
  if (!connection) return null;
  const age = Math.max(0, now - connection.since);
  const refused = connection.verdict === 'refused';
  const bad = refused || age > TOKEN_LIFETIME;
  const Icon = bad ? WarnIcon : CheckIcon;
  return (
    <Link
      to={PATHS.connect}
      state={location === PATHS.connect ? history.state : { next: location }}
      title={words.title(age)}
      className="flex min-h-11 items-center gap-1.5 rounded-md px-3 max-sm:min-w-11 max-sm:justify-center text-fine font-semibold text-quiet hover:bg-sunken hover:text-ink"
    >
      <Icon className={`size-4 ${bad ? 'text-warn' : 'text-accent'}`} />
      <span className="max-sm:sr-only">
        {refused ? words.refused : bad ? words.old : words.connected}
      </span>
      {!bad && age >= MINUTE && <span className="font-normal max-sm:hidden">{words.age(age)}</span>}
    </Link>
  );
}
