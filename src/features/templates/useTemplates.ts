import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Template } from '../../runs/template/templateSchema.ts';
import type { SavedTemplate, TemplateStore } from '../../runs/template/templateStore.ts';
import { useServices } from '../page/services.ts';

export interface Templates {
  /** The user's, the last saved first; undefined until they are loaded. */
  readonly own: readonly SavedTemplate[] | undefined;
  /** Offered to everybody by whoever hosts the page. */
  readonly shared: readonly Template[];
  /** All of them, the user's first. */
  readonly all: readonly Template[];
  /** Whether the user's are loaded, or could not be. */
  readonly known: boolean;
  /** Why the user's could not be loaded. */
  readonly error: Error | null;
}

const NONE: readonly Template[] = [];
const KEY = ['templates'];

/** The templates that this browser keeps, and those that the page offers. */
export function useTemplates(): Templates {
  const { openTemplates, config } = useServices();
  const { data: own, error } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await openTemplates()).all(),
    networkMode: 'always',
    retry: false,
  });
  const shared = config.templates ?? NONE;
  const all = useMemo(
    () => [...(own ?? []).map(({ template }) => template), ...shared],
    [own, shared],
  );
  return { own, shared, all, known: own !== undefined || error !== null, error };
}

/** Changes the user's templates, and shows what came of it. */
export function useChangeTemplates() {
  const { openTemplates } = useServices();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: (store: TemplateStore) => Promise<void>) => {
      await change(await openTemplates());
      await queryClient.invalidateQueries({ queryKey: KEY });
    },
  });
}
