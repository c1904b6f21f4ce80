import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import Home from '../screens/home/home.tsx';
import { PATHS } from '../features/page/paths.ts';
import { useMessages } from '../messages/language.tsx';
import { CrashPage, NotFoundPage } from './errorPages.tsx';
import { ErrorBoundary } from './errorBoundary.tsx';
import { screen } from './screen.tsx';

// Home is in the first load, since most people see it first. Each other screen preloads the next one's code. The code
// of the download loads with the results, so that they can be saved while the server is down.
const Results = screen(async () => {
  const [results] = await Promise.all([
    import('../screens/results/results.tsx'),
    import('../runs/service/exportRun.ts'),
  ]);
  return results;
});
const Progress = screen(() => import('../screens/progress/progress.tsx'), Results);
const Review = screen(() => import('../screens/review/review.tsx'), Progress);
const Match = screen(
  () => import('../screens/match/match.tsx'),
  Review,
  () => import('../screens/match/warmUp.tsx'),
);
const Choose = screen(() => import('../screens/choose/choose.tsx'), Match);
const Connect = screen(() => import('../screens/connect/connect.tsx'), Choose);
const OpenReport = screen(() => import('../screens/report/openReport.tsx'), Progress);
const Help = screen(() => import('../screens/help/help.tsx'));
const Data = screen(() => import('../screens/help/data.tsx'));
const DataDeleted = screen(() => import('../screens/help/dataDeleted.tsx'));

/** The screen that the address names. One that breaks leaves the frame and the others standing. */
export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary key={location} fallback={CrashPage}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path={PATHS.home}>
            <Home />
          </Route>
          <Route path={PATHS.connect}>
            <Connect />
          </Route>
          <Route path={PATHS.choose}>
            <Choose key="live" />
          </Route>
          <Route path={PATHS.chooseDemo}>
            <Choose key="demo" demo />
          </Route>
          <Route path={PATHS.report}>
            <OpenReport />
          </Route>
          <Route path="/run/:id/match">{({ id }) => <Match key={id} id={id} />}</Route>
          <Route path="/run/:id/review">{({ id }) => <Review key={id} id={id} />}</Route>
          <Route path="/run/:id/progress">{({ id }) => <Progress key={id} id={id} />}</Route>
          <Route path="/run/:id/results">{({ id }) => <Results key={id} id={id} />}</Route>
          <Route path={PATHS.help}>
            <Help />
          </Route>
          <Route path={PATHS.data}>
            <Data />
          </Route>
          <Route path={PATHS.dataDeleted}>
            <DataDeleted />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  const words = useMessages('app');
  return (
    <p role="status" className="py-10 text-small text-quiet">
      {words.loading}
    </p>
  );
}
