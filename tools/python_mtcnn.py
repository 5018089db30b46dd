#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain Python MTCNN that `labelwright-cli bench faces --detector mtcnn` is compared with.

The steps of facenet-pytorch, one level of the pyramid and one candidate after the other, on every
photo below a folder. Decoding is not timed. Prints one JSON object.
usage: python_mtcnn.py FOLDER WEIGHTS.safetensors [--passes 3] [--threads N] [--boxes]
"""
import argparse
import json
import pathlib
import statistics
import struct
import time

import numpy
import torch
import torch.nn.functional as F
from PIL import Image, ImageOps
from torchvision.ops import nms


def load(path):
    """Tensors of a .safetensors file, float32."""
    data = pathlib.Path(path).read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            first, last = entry["data_offsets"]
            values = numpy.frombuffer(data[8 + length + first:8 + length + last], numpy.float32)
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


class Networks:
    def __init__(self, weights):
        self.w = weights

    def conv(self, x, net, i):
        x = F.conv2d(x, self.w[f"{net}.conv{i}.weight"], self.w[f"{net}.conv{i}.bias"])
        return torch.prelu(x, self.w[f"{net}.prelu{i}.weight"])

    def dense(self, x, name):
        return F.linear(x, self.w[f"{name}.weight"], self.w[f"{name}.bias"])

    def pnet(self, x):
        x = F.max_pool2d(self.conv(x, "pnet", 1), 2, 2, ceil_mode=True)
        x = self.conv(self.conv(x, "pnet", 2), "pnet", 3)
        a = F.conv2d(x, self.w["pnet.conv4_1.weight"], self.w["pnet.conv4_1.bias"])
        b = F.conv2d(x, self.w["pnet.conv4_2.weight"], self.w["pnet.conv4_2.bias"])
        return b, torch.softmax(a, 1)

    def rnet(self, x):
        x = F.max_pool2d(self.conv(x, "rnet", 1), 3, 2, ceil_mode=True)
        x = F.max_pool2d(self.conv(x, "rnet", 2), 3, 2, ceil_mode=True)
        x = self.conv(x, "rnet", 3).permute(0, 3, 2, 1).contiguous()
        x = torch.prelu(self.dense(x.flatten(1), "rnet.dense4"), self.w["rnet.prelu4.weight"])
        return self.dense(x, "rnet.dense5_2"), torch.softmax(self.dense(x, "rnet.dense5_1"), 1)

    def onet(self, x):
        x = F.max_pool2d(self.conv(x, "onet", 1), 3, 2, ceil_mode=True)
        x = F.max_pool2d(self.conv(x, "onet", 2), 3, 2, ceil_mode=True)
        x = F.max_pool2d(self.conv(x, "onet", 3), 2, 2, ceil_mode=True)
        x = self.conv(x, "onet", 4).permute(0, 3, 2, 1).contiguous()
        x = torch.prelu(self.dense(x.flatten(1), "onet.dense5"), self.w["onet.prelu5.weight"])
        probability = torch.softmax(self.dense(x, "onet.dense6_1"), 1)
        return self.dense(x, "onet.dense6_2"), self.dense(x, "onet.dense6_3"), probability


def resample(image, height, width):
    return (F.interpolate(image, size=(height, width), mode="area") - 127.5) * 0.0078125


def square(boxes):
    h = boxes[:, 3] - boxes[:, 1]
    w = boxes[:, 2] - boxes[:, 0]
    side = torch.max(w, h)
    boxes[:, 0] = boxes[:, 0] + w * 0.5 - side * 0.5
    boxes[:, 1] = boxes[:, 1] + h * 0.5 - side * 0.5
    boxes[:, 2:4] = boxes[:, :2] + side.repeat(2, 1).permute(1, 0)
    return boxes


def regress(boxes, r):
    w = boxes[:, 2] - boxes[:, 0] + 1
    h = boxes[:, 3] - boxes[:, 1] + 1
    moved = torch.stack([boxes[:, 0] + r[:, 0] * w, boxes[:, 1] + r[:, 1] * h,
                         boxes[:, 2] + r[:, 2] * w, boxes[:, 3] + r[:, 3] * h], 1)
    return torch.cat([moved, boxes[:, 4:]], 1)


def crops(image, boxes, side):
    height, width = image.shape[2:]
    whole = boxes[:, :4].int()
    parts = []
    for x, y, ex, ey in whole.tolist():
        x, y, ex, ey = max(x, 1), max(y, 1), min(ex, width), min(ey, height)
        if ey > y - 1 and ex > x - 1:
            parts.append(resample(image[:, :, y - 1:ey, x - 1:ex], side, side))
    return torch.cat(parts)


def nms_min(boxes, scores, limit):
    x1, y1, x2, y2 = boxes.T
    area = (x2 - x1 + 1) * (y2 - y1 + 1)
    order = numpy.argsort(scores)
    kept = []
    while order.size:
        i, rest = order[-1], order[:-1]
        kept.append(i)
        w = numpy.maximum(0, numpy.minimum(x2[i], x2[rest]) - numpy.maximum(x1[i], x1[rest]) + 1)
        h = numpy.maximum(0, numpy.minimum(y2[i], y2[rest]) - numpy.maximum(y1[i], y1[rest]) + 1)
        order = rest[w * h / numpy.minimum(area[i], area[rest]) <= limit]
    return kept


@torch.no_grad()
def detect(networks, rgb, smallest=20, thresholds=(0.6, 0.7, 0.7), factor=0.709):
    image = torch.from_numpy(rgb).float().permute(2, 0, 1).unsqueeze(0)
    height, width = image.shape[2:]
    scale = 12.0 / smallest
    shorter = min(height, width) * scale
    found = []
    while shorter >= 12:
        r, p = networks.pnet(resample(image, int(height * scale + 1), int(width * scale + 1)))
        mask = p[0, 1] >= thresholds[0]
        place = mask.nonzero().float().flip(1)
        boxes = torch.cat([((2 * place + 1) / scale).floor(), ((2 * place + 12) / scale).floor(),
                           p[0, 1][mask].unsqueeze(1), r[0][:, mask].permute(1, 0)], 1)
        found.append(boxes[nms(boxes[:, :4], boxes[:, 4], 0.5)])
        scale *= factor
        shorter *= factor
    boxes = torch.cat(found) if found else torch.zeros(0, 9)
    if not len(boxes):
        return numpy.zeros((0, 5))
    boxes = boxes[nms(boxes[:, :4], boxes[:, 4], 0.7)]
    w = boxes[:, 2] - boxes[:, 0]
    h = boxes[:, 3] - boxes[:, 1]
    boxes = square(torch.stack([boxes[:, 0] + boxes[:, 5] * w, boxes[:, 1] + boxes[:, 6] * h,
                                boxes[:, 2] + boxes[:, 7] * w, boxes[:, 3] + boxes[:, 8] * h,
                                boxes[:, 4]], 1))
    r, p = networks.rnet(crops(image, boxes, 24))
    good = p[:, 1] > thresholds[1]
    boxes = torch.cat([boxes[good, :4], p[good, 1:]], 1)
    r = r[good]
    if not len(boxes):
        return numpy.zeros((0, 5))
    kept = nms(boxes[:, :4], boxes[:, 4], 0.7)
    boxes = square(regress(boxes[kept], r[kept]))
    r, points, p = networks.onet(crops(image, boxes, 48))
    good = p[:, 1] > thresholds[2]
    boxes = torch.cat([boxes[good, :4], p[good, 1:]], 1)
    boxes = regress(boxes, r[good]).numpy()
    boxes = boxes[nms_min(boxes[:, :4], boxes[:, 4], 0.7)]
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return boxes[numpy.argsort(-area, kind="stable")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("weights")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--boxes", action="store_true")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    networks = Networks(load(options.weights))
    files = sorted(p for p in pathlib.Path(options.folder).rglob("*")
                   if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    photos = [numpy.asarray(ImageOps.exif_transpose(Image.open(f)).convert("RGB")) for f in files]
    detect(networks, photos[0])
    rates, boxes = [], []
    for _ in range(options.passes):
        start = time.perf_counter()
        boxes = [detect(networks, photo) for photo in photos]
        rates.append(len(photos) / (time.perf_counter() - start))
    report = {"images": len(photos), "images_per_s": statistics.median(rates),
              "found_percent": 100 * sum(len(b) > 0 for b in boxes) / len(photos),
              "torch": torch.__version__, "threads": torch.get_num_threads()}
    if options.boxes:
        report["photos"] = [{"file": f.name, "boxes": b.tolist()} for f, b in zip(files, boxes)]
    print(json.dumps(report))


main()
