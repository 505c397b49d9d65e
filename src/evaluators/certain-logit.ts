/** What stands for certainty where a raw value is a logit: sigmoid(±40) is 0 and 1 to all digits. Decided, never measured. */
export const certainLogit = 40;
