import { createRequire } from 'node:module'

/** What a kernel of TensorFlow.js is given: where a tensor lies in the memory of WebAssembly, and what it looks like. */
type Tensor = { shape: number[]; dtype: string }
type Backend = { makeOutput(shape: number[], dtype: string): Tensor; typedArrayFromHeap(tensor: Tensor): Float32Array }
type Given = { inputs: { x: Tensor }; attrs: { numOrSizeSplits: number | number[]; axis: number }; backend: Backend }
type Core = {
  unregisterKernel(name: string, backend: string): void
  registerKernel(kernel: { kernelName: string; backendName: string; kernelFunc(given: Given): Tensor[] }): void
  backend_util: { prepareSplitSize(x: Tensor, sizes: number | number[], axis: number): number[] }
}

/**
 * Has tensors split without a copy of the whole for each part: theirs (`slice` of tfjs-backend-wasm, as `@energetic-ai/core` 0.2.0 packs it) takes a quarter of the
 * time of a text. The model splits along the last axis only. The package brings no types of what is used here.
 */
export function splitInPlace() {
  const core = createRequire(import.meta.url)('@energetic-ai/core') as Core
  core.unregisterKernel('SplitV', 'wasm')
  core.registerKernel({ kernelName: 'SplitV', backendName: 'wasm', kernelFunc: (given) => split(core, given) })
}

function split(core: Core, { inputs: { x }, attrs, backend }: Given): Tensor[] {
  const last = x.shape.length - 1
  if (attrs.axis !== last && attrs.axis !== -1) throw new Error(`Only the last axis is split, and not ${attrs.axis}.`)
  const widths = core.backend_util.prepareSplitSize(x, attrs.numOrSizeSplits, last)
  const parts = widths.map((width) => backend.makeOutput([...x.shape.slice(0, last), width], x.dtype))
  const [all, whole] = [backend.typedArrayFromHeap(x), x.shape[last] ?? 0] // only now: to make a tensor may move the memory
  let from = 0
  for (const [at, part] of parts.entries()) {
    const [into, width] = [backend.typedArrayFromHeap(part), widths[at] ?? 0]
    for (let row = 0; row * width < into.length; row++) into.set(all.subarray(row * whole + from, row * whole + from + width), row * width)
    from += width
  }
  return parts
}
