import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { meQuery } from './data/me.ts'
import { openQueryClient } from './data/query-client.ts'
import { openRouter } from './router.tsx'
import { theme } from './theme.ts'

// Whoever was known and is not any more signs in again; a stranger is on their way there already.
const queryClient = openQueryClient(() => {
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return
  queryClient.removeQueries({ queryKey: meQuery.queryKey })
  void router.invalidate()
})
const router = openRouter(queryClient)
// The code of the page that is opened, while it is still being asked who opens it.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  const route = router.routesById[routeId]
  if (route) router.loadRouteChunk(route)?.catch(() => {}) // said when the page is drawn
}
const ground = document.getElementById('app')
if (!ground) throw new Error('index.html has no #app')

createRoot(ground).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
