import type { Services } from '../../features/page/services.ts';
import type { TemplateStore } from '../../runs/template/templateStore.ts';

/** Loads the code and opens the user's templates on first use. Tries again on the next use if that failed. */
export function lazyTemplates(runs: Services['runs']): Services['openTemplates'] {
  let opened: Promise<TemplateStore> | undefined;
  const open = async () => {
    const [{ openTemplates }, lifetime] = await Promise.all([
      import('../../runs/template/idbTemplates.ts'),
      runs.lifetime(),
    ]);
    return openTemplates(lifetime);
  };
  return async () => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}
