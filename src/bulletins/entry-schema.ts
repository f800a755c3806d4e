import { z } from 'zod';
import type { StoredBulletin } from './loader.ts';

/** The type of a collection entry. The loader has judged its fields already, with a place for every fault. */
export const bulletinEntrySchema = z.custom<StoredBulletin>();
