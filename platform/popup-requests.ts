import * as v from 'valibot';
import { type PopupRequest, popupRequestSchema } from './messages.ts';

/** The request that a message of a popup is; undefined where it is none. */
export function popupRequestIn(message: unknown): PopupRequest | undefined {
  const request = v.safeParse(popupRequestSchema, message);
  return request.success ? request.output : undefined;
}
