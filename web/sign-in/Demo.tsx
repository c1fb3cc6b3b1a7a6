export function Demo() {
  return null
}
