import { serveBounded } from '../bounded/serve-bounded.ts';
import { loadYaml } from './load-yaml.ts';

// The library makes an error of each of its complaints; the stacks, which nobody reads, would be most of the work and memory.
Error.stackTraceLimit = 0;

serveBounded(loadYaml);
