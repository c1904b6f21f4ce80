import { useQuery } from '@tanstack/react-query';
import type { Lifetime } from '../../lists/types/lifetime.ts';
import type { DurabilityMessages } from '../../messages/en/features/durability.ts';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../page/services.ts';

/** How long lists are kept here; assumed to be for good until it is known. */
export function useLifetime(): Lifetime {
  const { runs } = useServices();
  const { data = 'kept' } = useQuery({
    queryKey: ['lifetime'],
    queryFn: () => runs.lifetime(),
    networkMode: 'always',
    staleTime: Infinity,
  });
  return data;
}

/** The warning that lists are not kept here. Undefined if they are. */
export function useShortLife(): DurabilityMessages['tab'] | undefined {
  const messages = useMessages('durability');
  const lifetime = useLifetime();
  return lifetime === 'kept' ? undefined : messages[lifetime];
}
