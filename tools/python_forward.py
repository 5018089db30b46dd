#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `labelwright-cli bench forward` is compared with: the same network of torchvision in Python.

Random pictures, 18 classes, all cores; with --train forward, backward and one step of SGD. The
median of five rounds after one that is not counted, as the program measures. One JSON object.
usage: python_forward.py NAME [--batch 16] [--train] [--threads N] [--channels-last]
NAME: as the program spells it; vit_base_patch16_224 is torchvision's vit_b_16.
"""
import argparse
import json
import os
import statistics
import time

import torch
import torchvision

NAMES = {"vit_base_patch16_224": "vit_b_16", "vit_base_patch32_224": "vit_b_32",
         "vit_large_patch16_224": "vit_l_16"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--train", action="store_true")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--channels-last", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads or os.cpu_count())
    model = getattr(torchvision.models, NAMES.get(args.name, args.name))(num_classes=18)
    images = torch.randn(args.batch, 3, 224, 224)
    if args.channels_last:
        model = model.to(memory_format=torch.channels_last)
        images = images.to(memory_format=torch.channels_last)
    labels = torch.randint(18, (args.batch,))
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
    model.train(args.train)

    def once():
        if not args.train:
            with torch.inference_mode():
                model(images)
            return
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()

    once()
    seconds = []
    for _ in range(5):
        begin = time.perf_counter()
        once()
        seconds.append(time.perf_counter() - begin)
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(),
                      "images_per_s": args.batch / statistics.median(seconds)}))


main()
