"""Calls the server with boto3 and prints what it found as JSON: endpoint, bucket, key id and secret are arguments."""

import io
import json
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint, bucket, key_id, secret = sys.argv[1:]
client = boto3.client(
    "s3",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id=key_id,
    aws_secret_access_key=secret,
    config=Config(signature_version="s3v4", s3={"addressing_style": "path"}, retries={"max_attempts": 0}),
)


def code_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "no error"


odd = "a b+c/\u00fc"
put = client.put_object(Bucket=bucket, Key=odd, Body=io.BytesIO(b"hello"), ChecksumAlgorithm="CRC32C")
body = client.get_object(Bucket=bucket, Key=odd)["Body"].read().decode()
wrong = code_of(client.put_object, Bucket=bucket, Key="wrong", Body=b"jello", ChecksumCRC32C="mnG7TA==")

upload_id = client.create_multipart_upload(Bucket=bucket, Key="parts", ChecksumAlgorithm="SHA256")["UploadId"]
upload = {"Bucket": bucket, "Key": "parts", "UploadId": upload_id}
parts = []
for number in (1, 2, 3):
    part = client.upload_part(
        **upload, PartNumber=number, Body=bytes([number]) * (5 * 1024 * 1024), ChecksumAlgorithm="SHA256"
    )
    parts.append({"PartNumber": number, "ETag": part["ETag"], "ChecksumSHA256": part["ChecksumSHA256"]})
pages = list(client.get_paginator("list_parts").paginate(**upload, PaginationConfig={"PageSize": 2}))
listed = [part["PartNumber"] for page in pages for part in page["Parts"]]
etag = client.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts})["ETag"]

url = client.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "put"}, ExpiresIn=60)
answer = urllib.request.urlopen(urllib.request.Request(url, data=b"x", method="PUT", headers={"Content-Type": ""}))

post = client.generate_presigned_post(bucket, "posted", Conditions=[["content-length-range", 1, 10]])
boundary = "probe-boundary"
form = "".join(
    f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
    for name, value in post["fields"].items()
)
form += f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nbytes\r\n--{boundary}--\r\n'
headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
posted = urllib.request.urlopen(urllib.request.Request(post["url"], data=form.encode(), headers=headers))

keys = [item["Key"] for item in client.list_objects_v2(Bucket=bucket)["Contents"]]
client.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": key} for key in keys]})
found = {
    "body": body,
    "crc32c": put["ChecksumCRC32C"],
    "keys": keys,
    "parts": listed,
    "pages": len(pages),
    "etagEnd": etag[-3:],
    "missing": code_of(client.get_object, Bucket=bucket, Key="none"),
    "wrongSum": wrong,
    "presignedPut": answer.status,
    "presignedPost": posted.status,
    "left": client.list_objects_v2(Bucket=bucket)["KeyCount"],
}
print(json.dumps(found))
