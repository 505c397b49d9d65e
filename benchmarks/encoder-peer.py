"""Embeds texts as sentence-transformers does, once for each line that it reads, and prints the seconds as JSON; ours is encoder-throughput.ts.

    python3 benchmarks/encoder-peer.py MODEL_FOLDER TEXTS_JSON THREADS < a line for each round

With sentence-transformers and its ONNX backend installed (node benchmarks/encoder-peer.ts --install) it is sentence-transformers itself on
the same weights file; otherwise, with onnxruntime, tokenizers and numpy installed, its steps on onnxruntime: longest texts first, batches of
32, mean pooling, normalisation. Loading is not timed. The cosines are those of the texts 0 and 1, 2 and 3, and so on.
"""

import json
import sys
import time

folder, texts_file, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
BATCH = 32


def session_options():
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return options


def open_sentence_transformers():
    import sentence_transformers
    import torch

    torch.set_num_threads(threads)
    settings = {"file_name": "onnx/model.onnx", "session_options": session_options()}
    model = sentence_transformers.SentenceTransformer(folder, backend="onnx", device="cpu", model_kwargs=settings)
    name = "sentence-transformers " + sentence_transformers.__version__
    return name, lambda texts: model.encode(texts, batch_size=BATCH, normalize_embeddings=True)


def open_onnxruntime():
    import numpy
    import onnxruntime
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(512)
    session = onnxruntime.InferenceSession(folder + "/onnx/model.onnx", session_options(), providers=["CPUExecutionProvider"])
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

    return "its steps on onnxruntime " + onnxruntime.__version__, encode


def open_peer():
    try:
        return open_sentence_transformers()
    except ImportError:
        return open_onnxruntime()


def main():
    with open(texts_file, encoding="utf-8") as file:
        texts = json.load(file)
    library, encode = open_peer()
    encode(texts[:BATCH])
    for _ in sys.stdin:
        start = time.perf_counter()
        vectors = encode(texts)
        seconds = time.perf_counter() - start
        cosines = [float((vectors[i] * vectors[i + 1]).sum()) for i in range(0, len(texts) - 1, 2)]
        print(json.dumps({"library": library, "seconds": seconds, "cosines": cosines}), flush=True)


main()
