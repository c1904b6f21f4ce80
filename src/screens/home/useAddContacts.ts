import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useServices } from '../../features/page/services.ts';

/** Adds files to the do-not-contact list, one at a time. */
export function useAddContacts() {
  const { contacts } = useServices();
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async ({ file, keep }: { file: File; keep: boolean }) => {
      const current = new AbortController();
      abort.current = current;
      setShare(0);
      try {
        return await contacts.add(file, keep, {
          signal: current.signal,
          onProgress: ({ done, total }) => {
            setShare(done / total);
          },
        });
      } catch (failure) {
        if (current.signal.aborted) return undefined;
        throw failure;
      } finally {
        await queries.invalidateQueries({ queryKey: ['do-not-contact'] });
      }
    },
  });
  return {
    /** `keep`: true to add to the list, false to replace it. */
    add: (file: File, keep: boolean) => {
      mutate({ file, keep });
    },
    /** What was found in the last added file. */
    added: data,
    /** From 0 to 1 while a file is added. */
    share: isPending ? share : undefined,
    error,
    cancel: () => {
      abort.current?.abort();
    },
  };
}
