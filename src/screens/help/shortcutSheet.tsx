import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ShortcutList } from './shortcutList.tsx';

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The keys of the page, over whatever screen is shown. */
export default function ShortcutSheet(props: ShortcutSheetProps) {
  const words = useMessages('help');
  return (
    <Sheet {...props} width="narrow" title={words.keys} close={words.close}>
      <div className="overflow-y-auto p-6">
        <ShortcutList />
      </div>
    </Sheet>
  );
}
