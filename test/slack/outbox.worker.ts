import { slackClient } from '#src/channels/slack/client.ts'
import { slack } from '#src/channels/slack/slack.ts'
import { connect } from '#src/database/database.ts'
import { keepDelivering } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { openQueue } from '#src/queue/queue.ts'

// For slack-faults.test.ts: keeps what was promised to Slack until it is killed.
const [config = '', apiUrl = '', timeout = ''] = process.argv.slice(2)
const where = JSON.parse(config)
const db = connect({ ...where, max: 10 }, () => {})
const queue = await openQueue(where, { keeper: true, onError: () => {} })
const client = slackClient({ botToken: 'xoxb-test', apiUrl, timeout: Number(timeout) })
await keepDelivering({ db, queue, channels: [slack({ db, clock: () => new Date(), baseUrl: 'https://baton.test' }, client)], log: openLog('silent') })
