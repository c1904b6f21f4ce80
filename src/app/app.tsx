import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { LeaveWarning } from './shell/leaveWarning.ts';
import { RunNotifications } from '../features/frame/runNotifications.tsx';
import { ServicesContext, type Services } from '../features/page/services.ts';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { Routes } from './routes.tsx';
import { Shell } from './shell/shell.tsx';

/** The whole page. */
export function App({ services, queryClient }: { services: Services; queryClient: QueryClient }) {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <ServicesContext value={services}>
          {/* oxlint-disable-next-line react/hooks -- wouter takes the hook that tells the place */}
          <Router hook={useHashLocation}>
            <AnnouncerProvider>
              <Shell>
                <RunNotifications />
                <LeaveWarning />
                <Routes />
              </Shell>
            </AnnouncerProvider>
          </Router>
        </ServicesContext>
      </QueryClientProvider>
    </CSPProvider>
  );
}
