import { Alert } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { texts } from '../texts/texts.ts'

export function Offline() {
  return (
    <Alert color="yellow" role="status" icon={<IconCloudOff aria-hidden />} mb="md">
      {texts.shell.offline}
    </Alert>
  )
}
