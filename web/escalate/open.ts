import type { Finding } from '../client.ts'

/** Whether it holds the escalation up; what is only advised does not. */
export const isOpen = ({ severity }: Finding) => severity !== 'advises'
