import { type House, openHouse } from '#src/cli/house.ts'
import { openLog } from '#src/foundation/log.ts'
import { readSettings } from '#src/foundation/settings.ts'

/** Opens the house of a data folder for a while, as a command does: nothing is left running. */
export async function inHouse<T>(folder: string, use: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(readSettings({ BATON_DATA: folder }), openLog('error'))
  try {
    return await use(house)
  } finally {
    await house.close()
  }
}
