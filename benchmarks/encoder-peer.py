"""Embeds the pairs of an STS file as sentence-transformers does and prints pairs per second as JSON; ours is encoder-throughput.ts.

    python3 benchmarks/encoder-peer.py MODEL_FOLDER STSB_CSV THREADS

With sentence-transformers installed (and its ONNX backend: pip install "sentence-transformers[onnx]") it is sentence-transformers
itself; otherwise, with onnxruntime, tokenizers and numpy installed, the same steps on onnxruntime: longest texts first, batches of 32,
mean pooling, normalisation. Loading is not timed.
"""

import csv
import json
import sys
import time

folder, table, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
BATCH = 32


def open_sentence_transformers():
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    model = SentenceTransformer(folder, backend="onnx", device="cpu", model_kwargs={"file_name": "onnx/model.onnx"})
    return "sentence-transformers", lambda texts: model.encode(texts, batch_size=BATCH, normalize_embeddings=True)


def open_onnxruntime():
    import numpy
    import onnxruntime
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(512)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(folder + "/onnx/model.onnx", options, providers=["CPUExecutionProvider"])
    names = {wanted.name for wanted in session.get_inputs()}

    def embed(batch):
        tokens = tokenizer.encode_batch(batch)
        width = max(len(each.ids) for each in tokens)
        ids = numpy.zeros((len(batch), width), dtype=numpy.int64)
        mask = numpy.zeros_like(ids)
        for row, each in enumerate(tokens):
            ids[row, : len(each.ids)] = each.ids
            mask[row, : len(each.ids)] = 1
        feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        hidden = session.run(None, {name: value for name, value in feeds.items() if name in names})[0]
        pooled = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1)[:, None]
        return pooled / numpy.linalg.norm(pooled, axis=1, keepdims=True)

    def encode(texts):
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        vectors = [None] * len(texts)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            for place, vector in zip(places, embed([texts[i] for i in places])):
                vectors[place] = vector
        return vectors

    return "onnxruntime " + onnxruntime.__version__, encode


def open_peer():
    try:
        return open_sentence_transformers()
    except ImportError:
        return open_onnxruntime()


def main():
    with open(table, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    texts = [text for row in rows for text in row[:2]]
    library, encode = open_peer()
    encode(texts[:BATCH])
    start = time.perf_counter()
    vectors = encode(texts)
    cosines = [float((vectors[2 * i] * vectors[2 * i + 1]).sum()) for i in range(len(rows))]
    seconds = time.perf_counter() - start
    print(json.dumps({"library": library, "seconds": seconds, "pairsPerSecond": len(rows) / seconds, "cosines": cosines}))


main()
