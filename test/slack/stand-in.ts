// A Slack for development: the people of the demo, the SOPs' channels, and nothing that leaves this machine. Started by bin/dev.js; SLACK_PORT says where.
import { createEmulator } from 'emulate'
import { emailOf, isNick, team } from '#src/demo/team.ts'

await createEmulator({
  service: 'slack',
  port: Number(process.env.SLACK_PORT),
  seed: {
    slack: {
      team: { name: 'Northwind', domain: 'northwind' },
      users: [
        { name: 'baton' },
        ...Object.keys(team)
          .filter(isNick)
          .map((nick) => ({ name: nick, real_name: team[nick].name, email: emailOf(nick) })),
      ],
      channels: [{ name: 'tier-2-escalations' }, { name: 'bug-escalations' }],
      tokens: [{ token: 'xoxb-development', user: 'baton', type: 'bot' }],
    },
  },
})
