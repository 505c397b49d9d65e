/** Protocol-buffer bytes of an ONNX graph; field numbers are those of onnx.proto3 (ModelProto, GraphProto, NodeProto, TensorProto). */
export type GraphParts = {
  readonly nodes: readonly Buffer[];
  readonly initializers: readonly Buffer[];
  readonly inputs: readonly Buffer[];
  readonly output: Buffer;
};

export function renderModel({ nodes, initializers, inputs, output }: GraphParts): Buffer {
  const graph = [
    ...nodes.map((node) => bytes(1, node)),
    bytes(2, 'tiny'),
    ...initializers.map((initializer) => bytes(5, initializer)),
    ...inputs.map((input) => bytes(11, input)),
    bytes(12, output),
  ];
  return Buffer.concat([number(1, 8), bytes(7, Buffer.concat(graph)), bytes(8, number(2, 17))]);
}

export function renderNode(operator: string, inputs: readonly string[], output: string): Buffer {
  return Buffer.concat([...inputs.map((input) => bytes(1, input)), bytes(2, output), bytes(4, operator)]);
}

/** Attribute `name` of a node, a whole number. */
export function renderInteger(name: string, value: number): Buffer {
  return bytes(5, Buffer.concat([bytes(1, name), number(3, value), number(20, 2)]));
}

/** A table of 32-bit floats. */
export function renderTable(name: string, rows: readonly (readonly number[])[]): Buffer {
  const data = Buffer.from(Float32Array.from(rows.flat()).buffer);
  return Buffer.concat([number(1, rows.length), number(1, rows[0]?.length ?? 0), number(2, 1), bytes(8, name), bytes(9, data)]);
}

/** 64-bit integers. */
export function renderIntegers(name: string, values: readonly bigint[]): Buffer {
  return Buffer.concat([number(1, values.length), number(2, 7), bytes(8, name), bytes(9, Buffer.from(BigInt64Array.from(values).buffer))]);
}

export const floats = 1;
export const integers = 7;

export function renderValue(name: string, elementType: typeof floats | typeof integers, dimensions: readonly string[]): Buffer {
  const shape = Buffer.concat(dimensions.map((dimension) => bytes(1, bytes(2, dimension))));
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, Buffer.concat([number(1, elementType), bytes(2, shape)])))]);
}

function bytes(field: number, value: Buffer | string): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  return value < 128 ? Buffer.of(value) : Buffer.concat([Buffer.of((value % 128) + 128), varint(Math.floor(value / 128))]);
}
