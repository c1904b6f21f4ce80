import { Link } from 'wouter';
import { TEXT_LINK } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { DeleteAllData } from '../../features/retention/deleteAllData.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { useShortLife } from '../../features/retention/useLifetime.ts';

/** How long lists are kept, who could see them, and the way to have everything gone. */
export default function Retention() {
  const words = useMessages('home');
  const short = useShortLife();
  const { keepDays } = useServices().config;
  return (
    <div className="mt-8 flex flex-wrap items-center justify-between gap-x-10 gap-y-4">
      <div className="max-w-2xl text-small text-quiet">
        <h3 className="font-semibold text-ink">{words.keeping}</h3>
        <p className="mt-1">
          {short ? short.whole : words.keepingText(keepDays)}{' '}
          <Link to={PATHS.data} className={TEXT_LINK}>
            {words.keepingMore}
          </Link>
        </p>
      </div>
      <DeleteAllData />
    </div>
  );
}
