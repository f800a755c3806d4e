import { afterEach, describe, expect, it } from 'vitest';
import {
  beginReading,
  beginRendering,
  endBuild,
  findBuildKeys,
  findBuildMoment,
  findFollower,
  findLoaded,
  getLoaded,
  setLoaded,
  type Loaded,
} from '../../../../src/bulletins/reading/handover.ts';

const follower = { begin: () => undefined, take: () => undefined };
const keys = { make: () => undefined, note: () => undefined };
const releaseMoment = '2024-05-03T08:00:00+07:00';
const content = { pages: [] } as unknown as Loaded;
let released = 0;
const basis = { releaseMoment, release: () => void (released += 1) };

afterEach(() => {
  endBuild();
  released = 0;
});

describe('what was loaded', () => {
  it('is handed over whole, and asking for it earlier is an error that says so', () => {
    expect(findLoaded()).toBeUndefined();
    expect(getLoaded).toThrow('before it was loaded');
    setLoaded(content);
    expect([findLoaded(), getLoaded()]).toEqual([content, content]);
  });
});

describe('a build', () => {
  it('is followed while it reads, has keys while it renders, and has one moment all the time', () => {
    expect([findFollower(), findBuildKeys(), findBuildMoment()]).toEqual([undefined, undefined, undefined]);
    beginReading(basis, follower);
    expect([findFollower(), findBuildKeys(), findBuildMoment()]).toEqual([
      follower,
      undefined,
      releaseMoment,
    ]);
    beginRendering(keys);
    expect([findFollower(), findBuildKeys(), findBuildMoment()]).toEqual([undefined, keys, releaseMoment]);
  });

  it('renders nothing before it has begun', () => {
    expect(() => beginRendering(keys)).toThrow('before a build was begun');
  });

  it('leaves nothing to the next, which begins only when it has ended', () => {
    beginReading(basis, follower);
    setLoaded(content);
    expect(() => beginReading(basis, follower)).toThrow('before the one before it was ended');
    expect(endBuild()).toBe(true);
    expect([findLoaded(), findBuildMoment(), released]).toEqual([undefined, undefined, 1]);
    expect([endBuild(), released]).toEqual([false, 1]);
  });
});
