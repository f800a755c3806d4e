import { listDerivatives, type ImageSettings } from './derivatives.ts';
import { decodeMaster, encodeDerivative, getMasterSize } from './encode.ts';
import { readOriginal } from './original.ts';
import type { Photograph } from './photograph.ts';

/**
 * Makes one derivative, for the development server: the very bytes a build publishes under this name. Throws a `RangeError`
 * when the photograph has no derivative of that name, and an `Error` when the file is gone or has changed.
 */
export async function makeOneDerivative(
  file: string,
  photograph: Photograph,
  name: string,
  settings: ImageSettings,
): Promise<Buffer> {
  const derivatives = listDerivatives(photograph, settings);
  const derivative = derivatives.find((candidate) => candidate.name === name);
  if (!derivative) throw new RangeError(`No such derivative: ${name}`);
  const master = await decodeMaster(await readOriginal(file, photograph), getMasterSize(derivatives));
  return await encodeDerivative(master, derivative);
}
