/** A value that a source gives, with the words of it that say so. Whoever reads the draft judges it; nothing is guessed. */
export interface Proposal<T> {
  value: T;
  /** The words of the source, or of what it declares. */
  evidence: string;
  confidence: 'high' | 'medium';
}
