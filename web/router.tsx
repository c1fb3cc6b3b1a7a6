import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { problemOf } from './client.ts'
import { meQuery } from './data/me.ts'
import { Broken, NothingHere } from './shell/Broken.tsx'
import { PageSkeleton } from './shell/PageSkeleton.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: NothingHere, errorComponent: Broken })

/** Everything behind the sign-in. Who asks is known before anything is drawn; a stranger signs in first, and comes back here. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  notFoundComponent: NothingHere,
  pendingComponent: PageSkeleton,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (problemOf(error).status !== 401) throw error
      throw redirect({ to: '/sign-in', search: { back: location.href } as never })
    })
    return { me }
  },
})

const texts = (search: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])))

/** A place behind the sign-in; its code is fetched when somebody goes there. What stands behind the question mark is text. */
const place = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => signedIn, path, component, validateSearch: texts })

/** A place for strangers. */
const open = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: texts })

/** One page for what is new and for what has a number, so that the form stays as it is when its first words are saved. */
const write = createRoute({
  getParentRoute: () => signedIn,
  id: 'write',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('./escalate/WritePage.tsx'), 'WritePage'),
})
const form = write.addChildren([
  createRoute({ getParentRoute: () => write, path: '/escalate' }),
  createRoute({ getParentRoute: () => write, path: '/escalations/$number/write' }),
])

/** One page for the list and for what is open beside it, so that the list stays where it is when another row is chosen. */
const queueList = place(
  '/queue',
  lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'QueuePage'),
)
const queue = queueList.addChildren([createRoute({ getParentRoute: () => queueList, path: '$number' })])

/** Agents begin with what is theirs, Tier 2 with what is to triage. */
const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: context.me.role === 'tier1' ? '/mine' : '/queue', replace: true })
  },
})

const routes = root.addChildren([
  open(
    '/sign-in',
    lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
  ),
  open(
    '/setup',
    lazyRouteComponent(() => import('./sign-in/SetUpPage.tsx'), 'SetUpPage'),
  ),
  open(
    '/invitations',
    lazyRouteComponent(() => import('./sign-in/InvitationPage.tsx'), 'InvitationPage'),
  ),
  signedIn.addChildren([
    home,
    place(
      '/mine',
      lazyRouteComponent(() => import('./mine/MinePage.tsx'), 'MinePage'),
    ),
    place(
      '/news',
      lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
    ),
    queue,
    form,
    place(
      '/escalations/$number',
      lazyRouteComponent(() => import('./escalation/EscalationPage.tsx'), 'EscalationPage'),
    ),
    place(
      '/sops',
      lazyRouteComponent(() => import('./sop/SopsPage.tsx'), 'SopsPage'),
    ),
    place(
      '/sops/$name',
      lazyRouteComponent(() => import('./sop/SopPage.tsx'), 'SopPage'),
    ),
    place(
      '/sops/$name/versions/$version',
      lazyRouteComponent(() => import('./sop/SopVersionPage.tsx'), 'SopVersionPage'),
    ),
    place(
      '/search',
      lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
    ),
    place(
      '/knowledge',
      lazyRouteComponent(() => import('./knowledge/KnowledgePage.tsx'), 'KnowledgePage'),
    ),
    place(
      '/knowledge/articles/new',
      lazyRouteComponent(() => import('./knowledge/NewArticlePage.tsx'), 'NewArticlePage'),
    ),
    place(
      '/knowledge/articles/$id',
      lazyRouteComponent(() => import('./knowledge/ArticlePage.tsx'), 'ArticlePage'),
    ),
    place(
      '/knowledge/precedents',
      lazyRouteComponent(() => import('./precedents/PrecedentsPage.tsx'), 'PrecedentsPage'),
    ),
    place(
      '/knowledge/precedents/$id',
      lazyRouteComponent(() => import('./precedents/PrecedentPage.tsx'), 'PrecedentPage'),
    ),
    place(
      '/knowledge/used',
      lazyRouteComponent(() => import('./used/UsedPage.tsx'), 'UsedPage'),
    ),
    place(
      '/knowledge/differences',
      lazyRouteComponent(() => import('./consistency/DifferencesPage.tsx'), 'DifferencesPage'),
    ),
    place(
      '/people',
      lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
    ),
    place(
      '/settings',
      lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
    ),
    place(
      '/me',
      lazyRouteComponent(() => import('./me/MePage.tsx'), 'MePage'),
    ),
    place(
      '/dev',
      lazyRouteComponent(() => import('./dev/DevPage.tsx'), 'DevPage'),
    ),
  ]),
])

export const openRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: Broken,
    defaultPendingComponent: PageSkeleton,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const asked = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
      return asked.size > 0 ? `?${asked}` : ''
    },
  })
