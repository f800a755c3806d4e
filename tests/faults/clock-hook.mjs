/** Loaded into a build by NODE_OPTIONS: the clock of the process begins at the moment that FAULT_CLOCK names, and goes on. */
const RealDate = Date;
const offset = RealDate.parse(process.env.FAULT_CLOCK ?? '') - RealDate.now();

globalThis.Date = class Date extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
