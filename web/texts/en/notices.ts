export const notices = {
  title: 'News',
  detail: 'What happened to escalations that concern you. Under “Me” you choose what you are shown.',
  unread: 'new',
  none: { title: 'No news yet', detail: 'When a colleague accepts, returns or decides what you wrote, it stands here.', home: 'To what waits for you' },
  more: 'Show earlier news',
} as const
