import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Template } from '../../runs/template/templateSchema.ts';
import type { SavedTemplate, TemplateStore } from '../../runs/template/templateStore.ts';
import { useServices } from '../page/services.ts';

export interface Templates {
  /** The user's templates, last saved first. Undefined until loaded. */
  readonly own: readonly SavedTemplate[] | undefined;
  /** Templates that the host offers to all users. */
  readonly shared: readonly Template[];
  /** All templates, the user's first. */
  readonly all: readonly Template[];
  /** Whether loading the user's templates has ended, with or without an error. */
  readonly known: boolean;
  /** Why the user's templates could not be loaded. */
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

/** Changes the user's templates, then refetches them. */
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
