/**
 * What programs print is held against sentences: no colour, also where a build server asks for colours (`CI`, `FORCE_COLOR`).
 * `NO_COLOR` alone would make Node warn, in what is printed, that it is overruled.
 */
delete process.env['FORCE_COLOR'];
process.env['NO_COLOR'] = '1';
